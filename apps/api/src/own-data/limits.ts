/** What a request may bring. The documentation and every refusal state these. */

/** Longest path and query, in characters. */
export const LONGEST_ADDRESS = 8000
/** Largest body of any kind, in bytes: the bundled data take a twentieth of it. */
export const LARGEST_BODY = 8 * 1024 * 1024
/** Most bytes that an archive may unpack to. */
export const LARGEST_ARCHIVE = 32 * 1024 * 1024
/** Most files in a body. */
export const MOST_FILES = 64
/** Longest message to /mcp, in bytes. */
export const LARGEST_MESSAGE = 256 * 1024
