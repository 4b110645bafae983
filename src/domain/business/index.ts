export {
  DEFAULT_SHOP,
  MERCHANT_CLASSES,
  type MixPart,
  meanTicketFen,
  PAYOUT_RHYTHMS,
  type Shop,
  setMeanTicket,
  setShare,
} from './shop.ts';
export { toBusiness } from './to-business.ts';
