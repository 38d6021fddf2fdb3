export function Brand() {
  return (
    <p className="brand">
      <svg viewBox="0 0 16 16" width="20" height="20" aria-hidden="true">
        <path
          d="M3 2c0 4 5 4 5 8v4M13 2c0 4-5 4-5 8"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.2"
          strokeLinecap="round"
        />
      </svg>
      Tributary
    </p>
  );
}
