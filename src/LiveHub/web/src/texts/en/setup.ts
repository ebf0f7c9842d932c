/** The set-up of a store. */
export const setup = {
  title: 'Set-up',
};
