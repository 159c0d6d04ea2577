import {describe, expect, it} from 'vitest';
import {isFeedHtml} from '../../../../plugin/src/exports/feeds/isFeedHtml';

describe('isFeedHtml', () => {
  it.each([
    [''],
    ['Words & more, "quoted" > all.'],
    [
      '<p>A <a href="https://rocket.example/?a=1&#x26;b">link</a> and <code>&#x3C;script></code>.</p>',
    ],
    ['<a href="mailto:ada@rocket.example" title="a > b">write</a>'],
    ['<details open><summary>More</summary><hr></details>'],
    ['<img src="https://rocket.example/a.png" alt="<script>" width="10">'],
    ['<table><tbody><tr><td align="left" colspan="2" dir="auto">a</td></tr></tbody></table>'],
  ])('takes what is rendered for feeds: %s', (html) => {
    expect(isFeedHtml(html)).toBe(true);
  });

  it.each([
    ['<script>alert(1)</script>'],
    ['<p>a</p><script src="https://evil.example/a.js"></script>'],
    ['<SCRIPT>alert(1)</SCRIPT>'],
    ['<p onclick="alert(1)">a</p>'],
    ['<p onclick=alert(1)>a</p>'],
    ["<p title='a' onclick='alert(1)'>a</p>"],
    ['<img src="https://rocket.example/a.png"onerror="alert(1)">'],
    ['<img src="https://rocket.example/a.png" srcset="https://evil.example/a.png">'],
    ['<img/src="https://rocket.example/a.png"/onerror=alert(1)>'],
    ['<a href="javascript:alert(1)">a</a>'],
    ['<a href=" javascript:alert(1)">a</a>'],
    ['<a href="java&#x73;cript:alert(1)">a</a>'],
    ['<a href="//evil.example">a</a>'],
    ['<a href>a</a>'],
    ['<p style="position:fixed">a</p>'],
    ['<p id="a">a</p>'],
    ['<p class="a">a</p>'],
    ['<svg><a href="https://rocket.example">a</a></svg>'],
    ['<iframe srcdoc="a"></iframe>'],
    ['<!-- a --><p>a</p>'],
    ['<![CDATA[a]]>'],
    ['<?xml version="1.0"?>'],
    ['<p'],
    ['a <'],
    ['</p >'],
    ['<p\n>a</p>'],
    ['<form action="https://evil.example"><input name="a"></form>'],
  ])('takes nothing else: %s', (html) => {
    expect(isFeedHtml(html)).toBe(false);
  });
});
