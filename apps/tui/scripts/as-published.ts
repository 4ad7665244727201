/** React checks itself in development, which takes twice the time of a frame; what is published does not. */
process.env['NODE_ENV'] = 'production'
