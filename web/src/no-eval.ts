import { z } from "zod";

// The server's Content-Security-Policy allows no code from strings. This has to be said before the first schema is made.
z.config({ jitless: true });
