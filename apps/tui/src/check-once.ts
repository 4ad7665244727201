import * as z from 'zod'

// Code made for a schema pays when it checks many values; one question checks one.
z.config({ jitless: true })
