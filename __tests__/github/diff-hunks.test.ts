import { hunksOf } from '../../src/github/diff-hunks.ts'

test.each([
  ['', []],
  ['@@ -0,0 +1 @@\n+a', [{ first: 1, last: 1 }]],
  ['@@ -1,3 +1,4 @@\n a\n+b\n c\n d', [{ first: 1, last: 4 }]],
  ['@@ -1,3 +0,0 @@\n-a\n-b\n-c', []],
  ['@@ -1,3 +1,2 @@ section @@ -9 +9 @@\n a\n-b\n c\n@@ -40,2 +39,8 @@\n x', [{ first: 1, last: 2 }, { first: 39, last: 46 }]],
  ['@@ -1 +1 @@\n-@@ -5 +5 @@\n+@@ -7 +7 @@', [{ first: 1, last: 1 }]],
  ['@@ nonsense', []],
])('%j', (patch, hunks) => {
  expect(hunksOf(patch)).toEqual(hunks)
})
