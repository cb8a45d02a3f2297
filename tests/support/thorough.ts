/** Whether `npm run thorough` asks: every seed, every setting. The everyday tests take a part, so that they stay quick. */
export const thorough = process.env.THOROUGH === '1'
