/** An error the server answered with, whatever the door: its stable id, and words for people. */
export class ServerError extends Error {
  readonly id: string;
  readonly status: number;
  readonly details: unknown;

  constructor(id: string, message: string, status = 0, details?: unknown) {
    super(message);
    this.name = 'ServerError';
    this.id = id;
    this.status = status;
    this.details = details;
  }
}

/** The server could not be reached, or went away before it answered. Trying again is safe. */
export class NetworkError extends Error {
  constructor(message = 'network') {
    super(message);
    this.name = 'NetworkError';
  }
}
