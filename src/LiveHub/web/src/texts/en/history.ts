/** The history and the daily report. */
export const history = {
  title: 'History',
};
