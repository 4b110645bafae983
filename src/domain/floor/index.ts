export {
  costFloor,
  type FloorChannel,
  floorRatePpm,
  floorRules,
  hasCostFloor,
  type MerchantClass,
} from './cost-floor.ts';
