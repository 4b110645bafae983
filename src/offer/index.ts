export { toOfferTariff } from './to-offer-tariff.ts';
