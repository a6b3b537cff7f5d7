const byId = (id) => document.getElementById(id);

async function request(url, options) {
  const response = await fetch(url, options);
  const body = await response.json();
  if (!response.ok) {
    throw new Error(body.detail ?? `${url} answered ${response.status}`);
  }
  return body;
}

function render(note) {
  const card = byId("note").content.cloneNode(true);
  const created = new Date(note.createdAt);
  card.querySelector("article").classList.toggle("pinned", note.pinned);
  card.querySelector("h2").textContent = note.title;
  card.querySelector("p").textContent = note.content;
  card.querySelector(".author").textContent = (note.pinned ? "Pinned · " : "") + note.author;
  card.querySelector("time").dateTime = note.createdAt;
  card.querySelector("time").textContent = created.toLocaleString([], { dateStyle: "medium", timeStyle: "short" });
  return card;
}

async function showNotes() {
  byId("notes").replaceChildren(...(await request("api/notes")).map(render));
}

function describe(database) {
  const current = database.current.join(", ") || "nothing applied";
  if (database.pending.length > 0) {
    return `${database.pending.length} pending · at ${current}`;
  }
  if (isGood(database)) {
    return `Schema up to date · ${current}`;
  }
  return `${database.status.toLowerCase().replaceAll("_", " ")} · at ${current}`;
}

function isGood(database) {
  return ["UP_TO_DATE", "AHEAD"].includes(database.status);
}

async function showMigrations() {
  const state = byId("migrations");
  try {
    const databases = Object.values((await request("actuator/migrations")).databases);
    state.textContent = databases.map(describe).join(" | ");
    state.classList.add(databases.every(isGood) ? "good" : "bad");
  }
  catch (error) {
    state.textContent = "Migration state unknown";
    state.classList.add("bad");
  }
}

function showProblem(message) {
  byId("problem").textContent = message;
  byId("problem").hidden = !message;
}

byId("add").addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.target;
  const fields = new FormData(form);
  const note = { ...Object.fromEntries(fields), pinned: fields.has("pinned") };
  try {
    await request("api/notes", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(note)
    });
    const author = form.author.value;
    form.reset();
    form.author.value = author;
    showProblem("");
    await showNotes();
    form.title.focus();
  }
  catch (error) {
    showProblem(error.message);
  }
});

showNotes().catch((error) => showProblem(error.message));
showMigrations();
