export { locale } from './locale';
export { formatChange, formatCount, formatDecimal, formatMoney, formatPercent } from './numbers';
export { formatClock, formatDay, formatDays, formatMean, formatMoment, formatStoreTime, formatTimeOfDay } from './times';
export { formatCentimetres, formatDuration, formatMetres, formatPeopleSeconds } from './units';
