/** Invented articles with two pairs of people who have one name and different offices: whether they are one, only a person can tell. */
export const DOUBTFUL_ARTICLES = [
  {
    id: "solberg-ambassador",
    title: "Embassy stays open",
    publisher: "Fjord Daily",
    publishedAt: "2022-05-03",
    text: "OSLO — “We will keep the embassy open until the last visa is stamped,” said Marit Solberg, the Norwegian ambassador, on Tuesday.",
  },
  {
    id: "solberg-minister",
    title: "Trade will grow",
    publisher: "Coast Wire",
    publishedAt: "2022-05-04",
    text: "Trade will grow. “Trade will grow again before the end of the summer, whatever they say,” Marit Solberg, the Danish minister, told reporters.",
  },
  {
    id: "kranz-minister",
    title: "Nothing signed",
    publisher: "Fjord Daily",
    publishedAt: "2022-05-05",
    text: "“Nothing has been signed yet, and nothing will be before the harvest,” said Otto Kranz, the Norwegian minister, in Bergen.",
  },
  {
    id: "kranz-consul",
    title: "Consul wants an open port",
    publisher: "Harbour Post",
    publishedAt: "2022-05-09",
    text: "“The port must stay open to every ship,” Otto Kranz, the Austrian consul, told the Harbour Post on Monday.",
  },
];
