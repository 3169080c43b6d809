export function serveFolder(
  folder: string,
  options?: { port?: number; files?: Record<string, string> },
): Promise<{ origin: string; close(): Promise<void> }>;
