// Reads {jwksUrl, cases: [{token, typ, issuer, audience, at}]} and answers, for each, the claims or the code of the error.
import { createRemoteJWKSet, jwtVerify } from 'jose';

const input = JSON.parse(await new Response(process.stdin).text());
const keys = createRemoteJWKSet(new URL(input.jwksUrl));
const results = [];
for (const { token, typ, issuer, audience, at } of input.cases) {
  try {
    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      algorithms: ['ES256'],
      typ,
      issuer,
      audience: audience ?? undefined,
      currentDate: at ? new Date(at) : undefined,
    });
    results.push({ ok: true, payload, protectedHeader });
  } catch (error) {
    results.push({ ok: false, code: error.code ?? String(error) });
  }
}

console.log(JSON.stringify(results));
