// Everything that is made of articles and judgements, and can be made of them again.
//
// @columns label, id
MATCH (n)
WHERE n:Quotation OR n:Statement OR n:Mention OR n:EventMention OR n:Agent OR n:Event OR n:Key
RETURN CASE WHEN n:Agent THEN 'Agent' ELSE labels(n)[0] END AS label, n.id AS id
