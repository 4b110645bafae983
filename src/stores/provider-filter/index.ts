export { type ProviderFilter, parseFilter, serialiseFilter } from './link.ts';
