import type { Shop } from '../../domain/business/index.ts';
import type { FloorChannel } from '../../domain/floor/index.ts';
import type { Channel, Span } from '../../domain/types.ts';

/** Fields of an offer other than rates that the check covers, in the order of the cost items. */
export const FEE_LINES = [
  'instantPpm',
  'instantPerPayoutFen',
  'priceFen',
  'setupFen',
  'depositFen',
  'annualFen',
  'dataYearFen',
  'upgradeFen',
  'maintenanceMonthFen',
] as const;
export type FeeLine = (typeof FEE_LINES)[number];

export type CheckLineId = `rate:${Channel}` | `cap:${Channel}` | FeeLine;

/** Position of a line in the market's range. A rate below the cost floor is not compared with the market. */
export type LinePosition = 'below-floor' | 'below-market' | 'inside' | 'above-market' | 'no-market' | 'not-stated';

export type CheckLine = {
  line: CheckLineId;
  unit: 'ppm' | 'fen';
  /** As typed by the merchant; null if the offer does not state it. */
  value: number | null;
  /** Range reported in the market, in the unit of the line. */
  market: Span | null;
  /**
   * True if the market price has tiers or parts. `market` is then the flat rate that costs the same at these tickets.
   */
  isBlended: boolean;
  /** Cost floor of a bank card at this ticket size, in fractional ppm; null for other lines. */
  floor: number | null;
  position: LinePosition;
};

/** Clause of the contract that a remark belongs to; its words have the key `check.clause.<clause>`. */
export type ContractClause = 'fee-table' | 'rate-change' | 'deposit' | 'data-fee';

/** Deposit of one terminal and of all, in fen. */
type DepositAmount = { amountFen: number; totalFen: number };

/**
 * Numbers of a remark, by kind. Money is in fractional fen; yearly amounts are averages over the horizon.
 * `src/offer/README.md` has the rules.
 */
type RemarkFacts =
  | {
      kind: 'below-floor';
      channel: FloorChannel;
      ticketFen: number;
      ratePpm: number;
      /** Fee of a sale of the mean ticket, with its cap, as a share of the sale. */
      feePpm: number;
      floorPpm: number;
      missingFenPerYear: number;
    }
  /** `capFen` is the usual cap in the market; both are null if none is known. */
  | { kind: 'cap-missing'; channel: Channel; capFen: number | null; costFenPerYear: number | null }
  | { kind: 'channel-missing'; channels: Channel[]; volumeFenPerMonth: number; share: number }
  /** `onceFen` is the difference of a fee that is paid once; null for recurring fees. */
  | {
      kind: 'above-market';
      line: CheckLineId;
      unit: CheckLine['unit'];
      value: number;
      market: Span;
      extraFenPerYear: number;
      onceFen: number | null;
    }
  | (DepositAmount & { kind: 'deposit-no-return'; terms: 'not-stated' | 'incomplete' | 'never' })
  /** A returned deposit, for which no offer names the day or the account. */
  | (DepositAmount & { kind: 'deposit-no-date' })
  /** Volumes are those of one terminal within the months, even if these end after the horizon. */
  | (DepositAmount & {
      kind: 'deposit-on-volume';
      needFen: number;
      haveFen: number;
      withinMonths: number;
      reached: boolean;
    })
  | { kind: 'data-start'; open: 'fee' | 'start'; totalFenPerYear: number | null }
  /**
   * `yearFen` is for the present payouts, null without any; `perSaleYearFen` is for a payout of every sale by itself.
   */
  | {
      kind: 'instant-per-sale';
      payouts: Shop['payouts'];
      ticketFen: number;
      feeFen: number;
      sharePpm: number;
      yearFen: number | null;
      perSaleYearFen: number;
    }
  | { kind: 'not-stated'; lines: (CheckLineId | 'upgradeEveryYears')[] }
  | { kind: 'rise-notice' };

export type RemarkKind = RemarkFacts['kind'];

/** Clause and rules behind a remark; `regulation` holds ids of content/regulation.yaml. */
export type RemarkBasis = { clause: ContractClause; regulation: readonly string[] };

export type OfferRemark = RemarkFacts & RemarkBasis;

/** Numbers of one kind of remark, without its basis. */
export type RemarkFactsOf<Kind extends RemarkKind> = Extract<RemarkFacts, { kind: Kind }>;

export type OfferCheckResult = { lines: CheckLine[]; remarks: OfferRemark[] };
