import { Component, type ReactNode } from "react";

interface FaultBoundaryProps {
  readonly children: ReactNode;
}

/** Where a page breaks, the rest stays: the usual reason is a page of a build that is no longer served. */
export class FaultBoundary extends Component<FaultBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <div className="failed" role="alert">
        <h1>This page could not be shown</h1>
        <p>It may have been replaced by a newer one, or the server can’t be reached just now.</p>
        <button
          type="button"
          onClick={() => {
            location.reload();
          }}
        >
          Load it again
        </button>
      </div>
    );
  }
}
