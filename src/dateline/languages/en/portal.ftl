# The portal's own words. Claims and briefs have theirs in brief.ftl.
tagline = Who says what, how many, since when, and who disagrees
skip = To the content
home = Front page
search = Search
search-label = Words, "a phrase", OR, -not
search-go = Search
search-none = Nothing found for “{ $query }”. Try fewer words, or another language: names are found in all of them.
search-found = { $count ->
    [one] { $count } article found
   *[other] { $count } articles found
}
stories = Stories
latest = Latest articles
articles-count = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
origins-count = { $count ->
    [one] { $count } origin
   *[other] { $count } origins
}
claims-count = { $count ->
    [one] { $count } claim
   *[other] { $count } claims
}
languages = Languages
language = Reading language
outlet = Outlet
published = Published
story-of = The story this belongs to
sources = Sources
said-here = What this article says
no-claims = No claim was read in this article.
original = Original page
rights = Rights
edited-figures = This page was edited; figures before and after: { $before } → { $after }
reserved = The publisher reserves its rights: here are the headline, an extract and the link.
keywords = Key terms
byline = By
photo = Photo
caption = Caption
says = says
no-source = the outlet itself
not-found = There is no such page
not-found-detail = The address names nothing that this library holds. It may have been merged into another story.
bad-request = This request could not be understood
empty = The library is empty
empty-detail = Add pages with “dateline harvest” or “dateline process”, then reload.
evidence = The words
made = Every sentence here opens the words it rests on. Made with Dateline, open-source software.
unread = unread
as-it-stood = As it stood on
now = now
changed-since = What changed since
show = Show
figure-alone = This figure by itself
ticker-pause = Pause
ticker-waiting = waiting
share = Pass on
share-link = Link
share-email = By e-mail
share-qr = A QR code of this page, for a telephone or for WeChat
offline = No network
offline-detail = This page has not been opened here before. What was opened can be read without a network.
since-visit = Since your last visit, { $time }
news-story = new story
news-articles = { $count ->
    [one] { $count } new article
   *[other] { $count } new articles
}
news-seen = Mark as seen
news-none = Nothing new has come.
contested = contradictory
figure-moved = How the figure moved
in-utc = UTC
also-as = This page as data
card = Card for another page
card-code = Code to embed it
card-more = Sources and movement
comma = { ", " }
