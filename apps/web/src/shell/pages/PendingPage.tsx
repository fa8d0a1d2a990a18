import { SkeletonRows } from '../../surface/SkeletonRows.tsx';

/** While a page's code or first data is on its way. */
export function PendingPage() {
  return <SkeletonRows rows={8} />;
}
