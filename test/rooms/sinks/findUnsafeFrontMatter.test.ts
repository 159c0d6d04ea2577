import {describe, expect, it} from 'vitest';
import {findUnsafeFrontMatter} from '../../../plugin/src/sinks/findUnsafeFrontMatter';

describe('findUnsafeFrontMatter', () => {
  it.each([
    {title: 'JavaScript: prototype pollution', description: 'a < b & c > d'},
    {date: new Date(), tags: ['a', {label: 'b', permalink: '/b'}], mdx: {format: 'md'}},
    {authors: [{name: 'A', url: 'https://example.com', socials: {x: 'a', github: 'https://x.y'}}]},
    {toc_max_heading_level: 6, draft: false, nothing: null},
  ])('finds nothing in %j', (frontMatter) => {
    expect(findUnsafeFrontMatter(frontMatter)).toBeNull();
  });

  it.each([
    ['title', {title: 'a </script>'}],
    ['title', {title: '<b>'}],
    ['title', {title: ']]>'}],
    ['title', {title: 'a \\'}],
    ['title', {title: '&x<1'}],
    ['title', {title: 'a \uffff'}],
    ['title', {title: '\ud800'}],
    ['tags.0.label', {tags: [{label: '<i>', permalink: '/'}]}],
    ['authors.0.url', {authors: [{name: 'A', url: 'javascript:alert(1)'}]}],
    ['authors.0.url', {authors: [{name: 'A', url: ' java\u0000script:alert(1)'}]}],
    ['authors.0.image_url', {authors: [{name: 'A', image_url: 'data:text/html,x'}]}],
    ['authors.0.socials.home', {authors: [{socials: {home: 'vbscript:x'}}]}],
    ['image', {image: 'data:image/svg+xml,<svg/>'}],
    ['authors.0.url', {authors: [{name: 'A', url: 'java\nscript:alert(1)'}]}],
    ['slug', {slug: '../../../x'}],
    ['', {'<script>': 1}],
  ] as const)('finds %s in %j', (field, frontMatter) => {
    expect(findUnsafeFrontMatter(frontMatter)).toBe(field);
  });
});
