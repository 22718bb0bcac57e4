// Links that are less sure than wished: who said it, what it is about, whom words mean. The least sure first.
//
// @param below? number  most confidence; 0.6 unless given
// @columns link, confidence, text, target, targetId, why, articleId, start, end
// @example below=0.5
CALL () {
  MATCH (q:Quotation)-[r:ATTRIBUTED_TO]->(t:Agent)
  WHERE r.rank = 1 AND r.confidence < coalesce($below, 0.6)
  RETURN 'speaker' AS link, r.confidence AS confidence, q.text AS text, t.name AS target, t.id AS targetId, r.method AS why,
         q.articleId AS articleId, q.start AS start, q.end AS end
  UNION ALL
  MATCH (q:Quotation)-[r:ABOUT]->(t:Event)
  WHERE r.confidence < coalesce($below, 0.6)
  RETURN 'about' AS link, r.confidence AS confidence, q.text AS text, t.title AS target, t.id AS targetId, r.basis AS why,
         q.articleId AS articleId, q.start AS start, q.end AS end
  UNION ALL
  MATCH (m:Mention)-[r:REFERS_TO]->(t:Agent)
  WHERE r.confidence < coalesce($below, 0.6)
  RETURN 'mention' AS link, r.confidence AS confidence, m.text AS text, t.name AS target, t.id AS targetId, r.method AS why,
         m.articleId AS articleId, m.start AS start, m.end AS end
  UNION ALL
  MATCH (m:EventMention)-[r:REFERS_TO]->(t:Event)
  WHERE r.confidence < coalesce($below, 0.6)
  RETURN 'event mention' AS link, r.confidence AS confidence, m.text AS text, t.title AS target, t.id AS targetId, r.method AS why,
         m.articleId AS articleId, m.start AS start, m.end AS end
}
RETURN link, confidence, text, target, targetId, why, articleId, start, end
ORDER BY confidence, articleId, start, link, targetId
