/** The mark of a finding: a disc for what cannot be, a triangle for what should not. */
export function Mark({ severity }: { readonly severity: 'hard' | 'warning' }) {
  return severity === 'hard' ? (
    <svg className="mark" data-severity="hard" viewBox="0 0 14 14" aria-hidden="true">
      <circle cx="7" cy="7" r="7" />
      <path d="M7 3.2v4.6M7 10.2v.6" />
    </svg>
  ) : (
    <svg className="mark" data-severity="warning" viewBox="0 0 14 14" aria-hidden="true">
      <path d="M7 .8 14 13.2H0Z" />
      <path d="M7 5v4M7 11v.4" />
    </svg>
  );
}
