import type { Shop } from '../../domain/business/index.ts';
import type { FloorChannel } from '../../domain/floor/index.ts';
import type { Channel, Span } from '../../domain/types.ts';

/** Lines of an offer beside its rates, named as the merchant types them, in the order of the cost items. */
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

/** Where a line stands; `below-floor` goes before any comparison with the market. */
export type Position = 'below-floor' | 'below-market' | 'inside' | 'above-market' | 'no-market' | 'not-stated';

export type CheckLine = {
  line: CheckLineId;
  unit: 'ppm' | 'fen';
  /** As typed; null when it was not said. */
  value: number | null;
  /** What is reported in the market, in the unit of the line. */
  market: Span | null;
  /** The market prices in steps or parts; `market` is the flat rate that costs the same at these tickets. */
  isBlended: boolean;
  /** Cost floor of a bank card at this ticket size, in fractional ppm. */
  floor: number | null;
  position: Position;
};

/** Clauses of the contract checklist that a finding belongs to. */
export type Clause = 'fee-table' | 'rate-change' | 'deposit' | 'data-fee';

type Deposit = { amountFen: number; totalFen: number };

/** What stands out, with the numbers that its sentence needs; money in fractional fen, years on average of the horizon. */
type Facts =
  | {
      kind: 'below-floor';
      channel: FloorChannel;
      ticketFen: number;
      ratePpm: number;
      /** The fee of one sale of the mean ticket, cap included, as a rate of it. */
      feePpm: number;
      floorPpm: number;
      missingFenPerYear: number;
    }
  /** `capFen` is what is usual in the market; null, and so the cost, when none is known. */
  | { kind: 'cap-missing'; channel: Channel; capFen: number | null; costFenPerYear: number | null }
  | { kind: 'channel-missing'; channels: Channel[]; volumeFenPerMonth: number; share: number }
  /** `onceFen`: the whole difference of what is paid once; null for what is paid again and again. */
  | {
      kind: 'above-market';
      line: CheckLineId;
      unit: CheckLine['unit'];
      value: number;
      market: Span;
      extraFenPerYear: number;
      onceFen: number | null;
    }
  | (Deposit & { kind: 'deposit-no-return'; terms: 'not-stated' | 'incomplete' | 'never' })
  /** Comes back, but an offer names neither day nor account. */
  | (Deposit & { kind: 'deposit-no-date' })
  /** Volumes for one terminal within the months, whether or not they end after the horizon. */
  | (Deposit & {
      kind: 'deposit-on-volume';
      needFen: number;
      haveFen: number;
      withinMonths: number;
      reached: boolean;
    })
  | { kind: 'data-start'; open: 'fee' | 'start'; totalFenPerYear: number | null }
  /** `yearFen` as payouts are now, null without any; `perSaleYearFen` were every sale paid out by itself. */
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

export type FindingKind = Facts['kind'];

/** `regulation`: ids of content/regulation.yaml. */
export type Basis = { clause: Clause; regulation: readonly string[] };

export type Finding = Facts & Basis;

/** One kind of finding with its numbers, before its basis is put beside it. */
export type FactsOf<Kind extends FindingKind> = Extract<Facts, { kind: Kind }>;

export type OfferCheck = { lines: CheckLine[]; findings: Finding[] };
