// Answers with the text in capitals, and dies of some texts.
process.on("message", ({ text }) => {
  if (text === "ends") process.exit(3);
  if (text === "throws") throw new Error("too much");
  if (text === "is refused") process.send({ kind: "failed", reason: "it is no text" });
  else process.send({ kind: "found", found: text.toUpperCase() });
});
process.send({ kind: "ready" });
