import { type DeliveryFailure, deliveryFailureWords } from '@sopflow/model';
import { useLocale } from '../words/i18n.ts';

export interface DeliveryFailureTextProps {
  readonly failure: DeliveryFailure | null;
  /** The English sentence: shown as it is where there is no data, as in what older versions have written. */
  readonly sentence: string | null;
}

/** Why a message did not arrive, in the reader's language. */
export function DeliveryFailureText({ failure, sentence }: DeliveryFailureTextProps) {
  const locale = useLocale();
  if (failure !== null) return <>{deliveryFailureWords(failure)[locale]}</>;
  return sentence === null ? null : <span lang="en">{sentence}</span>;
}
