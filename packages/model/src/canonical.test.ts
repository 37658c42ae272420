import { expect, test } from "vitest";
import { canonicalJson, hashOf } from "./canonical.ts";

test("RFC 8785: the order of keys, numbers and escapes of its own example", () => {
  const value = { numbers: [JSON.parse("333333333.33333329") as number, 1e30, 4.5, 2e-3, 0.000000000000000000000000001], string: '€$\u000f\nA\'B"\\\\"/', literals: [null, true, false] };
  expect(canonicalJson(value)).toBe('{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}');
});
test("keys are sorted by UTF-16 units", () => {
  expect(canonicalJson({ "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7 })).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
});
test("the hash is SHA-256 of the UTF-8 text", () => {
  expect(hashOf("")).toBe("sha256:12ae32cb1ec02d01eda3581b127c1fee3b0dc53572ed6baf239721a03d82e126");
  expect(hashOf({ a: 1, b: "枫桥" })).toBe(hashOf({ b: "枫桥", a: 1 }));
});
