export { readDevice, writeDevice } from './device.ts';
