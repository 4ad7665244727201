/** What Stryker writes, as far as it is read here (the mutation testing report schema). */
export interface MutationReport {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>
}

/** The score of one folder at one commit. */
export interface MutationRow {
  readonly folder: string
  readonly commit: string
  /** Changes that a test noticed, by failing or by never ending. */
  readonly noticed: number
  /** Changes that no test noticed. */
  readonly survived: number
}

/** Why changes that are left cannot be noticed: they change nothing that can be seen. By folder. */
const EXPLAINED: Readonly<Record<string, string>> = {
  analyses:
    'some lists have one item and need nothing between two; rows, stages, licences, versions and editions are there ' +
    'wherever they are asked for, so that what would stand in for them is never read; a day, a median or a forecast that is ' +
    'missing comes out the same by the next question; a column that was found needs no parameter to blame, and a tool cites ' +
    'no sources; rows come sorted by their ids. Left as it is: what only a fault of ours would reach, and the second half ' +
    'of three warnings, whose wording no test pins.',
  composite:
    'a loop that goes one place past the end of a typed array reads and writes nothing there; columns, variants and hashes ' +
    'that are kept or not kept only spare time; scores sorted into buckets or one by one come in one order, and pairs ' +
    'counted in blocks or singly in one number; a search for weights that begins, steps or halves otherwise ends at the ' +
    'same ones, and what proves them the nearest holds for all that it finds; equal values meet at limits; a spread of 0 ' +
    'gives no ratio without being asked, and sums about any centre are the same. What guards sorting by buckets against ' +
    'crowding shows in time alone.',
  cooperation:
    'a search for the nearest weights that tries more ratios than it must, or steps otherwise, ends at the same ones: what is ' +
    'not feasible costs without end, and the least cost is kept; two equal scores meet at limits, and the quadratic of an edge ' +
    'has a root wherever it is asked; readings that are kept only spare time, and a treaty that nobody disputes reads the same ' +
    'either way; there is one thesis on the two groups of states, and paper comes first of the dimensions; the bounds of a score ' +
    'come in pairs; a count that is of no instruments is asked for by no kind.',
  digest:
    'keys of an object are never equal, so that `<=` orders them as `<` does; a 65th prime is not used; no prime has a whole ' +
    'root; no message is as long as 512 MB; writing past the end of a typed array does nothing (twice).',
  dossier:
    'rows, columns, sources and claims are there wherever they are asked for, so that what would stand in for them is never ' +
    'read (a dozen times); no number is smaller than one that is missing and no day later, so that asking first whether it is ' +
    'there changes nothing; of two equal starts, sizes or doubts either comes first; an address or a day that is missing fits no ' +
    'pattern; a loop may look one place past the end of a text. Left as it is: two million rows and one more are tried ' +
    'in the tests, but not against each change, and five halves of sentences in the README of an export, whose wording no test pins.',
  estimates:
    'no number is greater than one that is missing, and a part of what is missing is 0, so that asking first whether it is ' +
    'there changes nothing (ten times); figures are compared with themselves or twice, with the same result (twice); a lens ' +
    'has a claim, and a conversion has two numbers above 0 and an id; one voice mixed with nothing is that voice; no two ' +
    'figures overlap by exactly a twentieth; nobody is counted, and nowhere lies, within what has no name.',
  evidence:
    'no number is smaller than one that is missing, no day later, and no text, so that asking first whether it is there changes ' +
    'nothing (five times); of two denials of one day either comes first, and no two things share an id or all but a name that ' +
    'does not match; upper case folds as lower case does; extradition is the first kind of instruments, and waits come in the ' +
    'order of their signatures; one word is joined with nothing, nobody is described by what no pattern asks for, and of no ' +
    'state there is no return; the words of a rule are for people (twice).',
  interplay:
    'nobody reads the concordance of the hazards; a p-value has no level; an entry that stands of a treaty that is not over is ' +
    'in force; a happening has an account; a first day that is missing is none, and the last one then alone.',
  math:
    'most compare at a limit where both sides agree: a series and what takes over from it, two equal values, a step just as long ' +
    'as is allowed, a loop that reads or writes one place past the end of a typed array, which does nothing. A search that ' +
    'begins or steps elsewhere ends at the same root, a sort that counts, distributes, inserts or compares gives the same ' +
    'order, and the squeeze of a gamma draw, as the undivided power of two in an exponential, only spares time; one term more ' +
    'or less of a series is lost in rounding; the logarithm of a number below 0 is none without being asked.',
  meta:
    'two formulas agree where they meet: at the ends and the mode of a claim, at a score of 0, between two panels, at two ' +
    'equal maxima; a search by halves, in sums or in ratios, ends at the same double; panels that lie elsewhere, are more or ' +
    'are finer give the same integral, and those where the density is negligible give nothing; claims that touch in one ' +
    'value share no density; on the log scale no claim is normal; no sum misses 1 by just a billionth.',
  model: 'nobody reads the code that zod asks for in an issue of ours (twice).',
  present:
    'scores that are the same were told apart before they are compared, a pair is of two states, and the largest change is not ' +
    'nothing; no part of a change is exactly a tenth of the largest; the pieces of a text that was split are there; zero has ' +
    'no sign, and ten reads the same by either rule; a date has its doubt, and a wait its unit, at the end alone; data that have ' +
    'a changelog have a description.',
  receipts:
    'the first piece of a text that was split, and the pieces of one that matched its pattern, are always there, so that ' +
    'what would stand in for them is never read; a number or a text has no member of the names that tell items apart.',
  routes:
    'a day that is not known comes before no other, so that asking for it first spares a comparison; an instrument that is ' +
    'sought has a claim of that, and one in force a last possible day; what is no happening is the name of none; past its ' +
    'last number a key goes on with 0.',
  survival:
    'a loop that goes one place past the end of a typed array reads and writes nothing there (a third of them); two ways to ' +
    'the same number, one of them faster: without weights, with all covariates estimable, with small codes of groups, with one ' +
    'event at a time, with few rows; a search that starts elsewhere ends at the same maximum, and sums that are scaled earlier ' +
    'or later give the same ratios; the sign of a cell that is squared, or the unit of one that is standardised, is lost; ' +
    'two equal values meet at limits.',
  time:
    'of two equal days either is the earlier; the pieces of a text that was split at its slash, and of one that matched its ' +
    'pattern, are always there, so that what would stand in for them is never read.',
  'treaty-lag':
    'rows, regions, partners and claims are there wherever they are asked for; a date that is missing lies on no side of ' +
    'another, and of two equal days either is the later; a law that was fitted forecasts any age; the last bin ends at 1; the ' +
    'limits of a wait are not read where only its length is; a model without a name forecasts nothing, as the curve does there.',
}

/** Counts the mutants of a report; those that could not run, or that were left out, are no evidence and do not count. */
export function scoreOf({ files }: MutationReport): Pick<MutationRow, 'noticed' | 'survived'> {
  const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status))
  const count = (...some: readonly string[]) => statuses.filter((status) => some.includes(status)).length
  return { noticed: count('Killed', 'Timeout'), survived: count('Survived', 'NoCoverage') }
}

/** The page, as Markdown, in the order of the folders. */
export function toPage(rows: readonly MutationRow[]): string {
  const inOrder = rows.toSorted((a, b) => (a.folder < b.folder ? -1 : 1))
  const lines = inOrder.map((row) => {
    const total = row.noticed + row.survived
    const share = total === 0 ? '–' : `${((100 * row.noticed) / total).toFixed(1)} %`
    return `| ${row.folder} | ${row.commit} | ${row.noticed} | ${row.survived} | ${share} |`
  })
  return `# Do the tests notice?

<!-- Written by \`pnpm mutate <folder>\`. -->

\`pnpm mutate time\` changes the code of \`packages/core/src/time\` in hundreds of small ways, one at a time (a \`<\` becomes
\`<=\`, a sum a difference, a branch is always taken), and counts the changes that the tests of the folder notice. Each row
says which commit was measured. Left out are changes in what runs once when a module loads, and the folders \`agreement\`
and \`bundled\`, which hand on files that are written elsewhere.

| Folder | Commit | Noticed | Not noticed | Score |
| --- | --- | ---: | ---: | ---: |
${lines.join('\n')}
${explanations(inOrder)}`
}

function explanations(rows: readonly MutationRow[]): string {
  return rows
    .filter(({ folder, survived }) => survived > 0 && EXPLAINED[folder] !== undefined)
    .map(({ folder }) => `\nNot to be noticed in ${folder}: ${EXPLAINED[folder]}\n`)
    .join('')
}

/** The rows of a page written before. */
export function readRows(page: string): MutationRow[] {
  return [...page.matchAll(/^\| (\S+) \| ([0-9a-f]+) \| (\d+) \| (\d+) \|/gm)].map(
    ([, folder, commit, noticed, survived]) => ({
      folder: folder ?? '',
      commit: commit ?? '',
      noticed: Number(noticed),
      survived: Number(survived),
    }),
  )
}
