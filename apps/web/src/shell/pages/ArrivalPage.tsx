import { SkeletonRows } from '../../surface/SkeletonRows.tsx';
import classes from './ArrivalPage.module.css';

/** While it is not known yet who is there: the mark of the product where the frame will stand, and the hint of a page. */
export function ArrivalPage() {
  return (
    <div className={classes.arrival}>
      <div className={classes.bar}>
        <img src="/mark.svg" width={28} height={28} alt="" />
      </div>
      <main className={classes.page}>
        <SkeletonRows rows={8} />
      </main>
    </div>
  );
}
