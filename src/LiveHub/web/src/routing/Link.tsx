import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { navigate } from './location';

/** A link within this site. A click with a modifier key does what the browser does with it. */
export function Link({ href, ...rest }: AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  const onClick = (event: MouseEvent) => {
    if (event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      navigate(href);
    }
  };
  return <a href={href} onClick={onClick} {...rest} />;
}
