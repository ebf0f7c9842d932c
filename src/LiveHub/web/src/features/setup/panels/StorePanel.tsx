import { texts } from '../../../texts';
import { NumberField, TextField } from '../fields/fields';

const words = texts.setup.store;
const ZONES = Intl.supportedValuesOf('timeZone');
const CURRENCIES = Intl.supportedValuesOf('currency');

/** What concerns the store as a whole. */
export function StorePanel() {
  return (
    <section className="panel setup-form" aria-label={words.title}>
      <h2>{words.title}</h2>
      <TextField label={texts.setup.fields.name} path={['name']} />
      <TextField label={words.timeZone} path={['timeZone']} hint={words.timeZoneHint} placeholder="Etc/UTC" options={ZONES} />
      <NumberField label={words.capacity} path={['capacity']} hint={words.capacityHint} min={1} isOptional placeholder={words.noLimit} />
      <TextField label={words.chain} path={['chain']} hint={words.chainHint} />
      <TextField label={words.region} path={['region']} hint={words.regionHint} isOptional />
      <TextField label={words.currency} path={['currency']} hint={words.currencyHint} placeholder="EUR" isOptional options={CURRENCIES} />
    </section>
  );
}
