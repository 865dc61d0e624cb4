/**
 * A value that goes with the form, is not seen, and is set anew by script once the form was saved. Not of the type `hidden`:
 * of that one React puts the first value back whenever the page is drawn again.
 */
export function KeptInput({ name, value }: { name: string; value: string | number }) {
  return <input type="text" hidden readOnly name={name} defaultValue={value} />
}
