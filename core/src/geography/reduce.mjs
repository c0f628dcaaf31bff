// Reduces the yearly lists of the npm package @etalab/decoupage-administratif to the one resource that
// fr.territoiresindustrie.territory.Geography reads.
//
//   node reduce.mjs OUTPUT                        fetches each version with "npm pack" into a temporary folder
//   node reduce.mjs OUTPUT 2019=DIR 2021=DIR ...  takes packages that are unpacked already (DIR holds data/)
//
// Same input, same output, byte for byte. Each fact (a name, a membership, a former code) is written once for every unbroken
// run of years in which it holds. Which version is which year of the Code officiel géographique (COG) is said by the README
// of version 6.0.0; there is no list of communes for 2020 in any version. What the package does not say is not made up here;
// the few repairs are in `cleaned` and `formerCodes`, and the script stops when a list is not what it expects.
//
// To add a year: add a line to EDITIONS, run, read the printed counts against the counts that INSEE publishes, run the tests.
import {execFileSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'

// year of the COG, version of the package, year of its list of EPCI, year of its list of EPT (null: none in that version).
// 2024 carries the EPT of 2023 (its README says so). 2026 carries the EPCI and EPT of 2025: the files are the same bytes.
const EDITIONS = [
  {year: 2019, version: '0.7.0', epci: 2019, ept: null},
  {year: 2021, version: '1.1.1', epci: 2021, ept: null},
  {year: 2022, version: '2.3.1', epci: 2022, ept: null},
  {year: 2023, version: '3.1.1', epci: 2023, ept: 2023},
  {year: 2024, version: '4.1.0', epci: 2024, ept: 2023},
  {year: 2025, version: '5.3.0', epci: 2025, ept: 2025},
  {year: 2026, version: '6.0.0', epci: 2025, ept: 2025}
]
const PACKAGE = '@etalab/decoupage-administratif'
const KINDS = {CC: 'CC', CA: 'CA', CU: 'CU', METRO: 'ME', MET69: 'ML', EPT: 'PT'}
const PARTS = {'arrondissement-municipal': 'M', 'commune-deleguee': 'D', 'commune-associee': 'A'}

function main([output, ...folders]) {
  if (!output) throw new Error('usage: node reduce.mjs OUTPUT [YEAR=DIR ...]')
  const given = new Map(folders.map(f => [Number(f.split('=')[0]), f.slice(f.indexOf('=') + 1)]))
  const lists = EDITIONS.map(e => given.size > 0 ? load(e, given.get(e.year)) : withPackage(e.version, dir => load(e, dir)))
  lists.forEach((list, i) => { list.former = formerCodes(list, lists[i + 1]) })
  repair(lists)
  writeFileSync(output, [...head(), ...places(lists), ...groupings(lists), ...communes(lists), ...parts(lists),
    ...former(lists)].join('\n') + '\n')
  for (const list of lists) {
    const overseas = [...list.communes.keys()].filter(collectivite).length
    console.log(`${list.year}: ${list.communes.size - overseas} communes, ${overseas} in overseas collectivities, `
      + `${list.groupings.size} groupings, ${list.parts.size} parts, ${list.former.size} former codes`)
  }
}

function withPackage(version, use) {
  const folder = mkdtempSync(path.join(tmpdir(), 'geography-'))
  try {
    const archive = execFileSync('npm', ['pack', '--silent', `${PACKAGE}@${version}`], {cwd: folder, encoding: 'utf8'}).trim()
    execFileSync('tar', ['xzf', archive], {cwd: folder})
    return use(path.join(folder, 'package'))
  } finally {
    rmSync(folder, {recursive: true})
  }
}

function load(edition, folder) {
  const read = name => JSON.parse(readFileSync(path.join(folder, 'data', name + '.json'), 'utf8'))
  const all = read('communes')
  const current = all.filter(c => c.type === 'commune-actuelle')
  const list = {...edition, communes: new Map(current.map(c => [c.code, c])), former: new Map(), parts: new Map(), groupings: new Map()}
  list.regions = read('regions').filter(r => /^\d\d$/.test(r.code)).map(r => [r.code, r.nom])
  list.departements = read('departements').filter(d => !collectivite(d.code)).map(d => [d.code, d.nom, d.region])
  list.collectivites = current.filter(c => collectivite(c.code)).map(c => c.collectiviteOutremer ?? {code: c.departement})
  for (const c of current) for (const old of c.anciensCodes ?? []) list.former.set(old, c.code)
  for (const c of all.filter(c => c.type !== 'commune-actuelle')) {
    expect(PARTS[c.type] && list.communes.has(c.chefLieu ?? c.commune), `part ${c.code}`)
    list.parts.set(c.code, {code: c.code, name: c.nom, kind: PARTS[c.type], commune: c.chefLieu ?? c.commune})
  }
  const ept = existsSync(path.join(folder, 'data', 'ept.json')) ? read('ept') : []
  expect((ept.length > 0) === (edition.ept !== null), 'EPT of ' + edition.year)
  list.memberships = new Map()
  for (const e of [...read('epci'), ...ept]) {
    expect(KINDS[e.type], 'kind ' + e.type)
    list.groupings.set(e.code, {code: e.code, kind: KINDS[e.type], name: cleaned(e.nom)})
    for (const m of e.membres) {
      expect(list.communes.has(m.code), `member ${m.code} of ${e.code}`)
      list.memberships.set(m.code, [...(list.memberships.get(m.code) ?? []), e.code])
    }
  }
  list.historyFile = existsSync(path.join(folder, 'data', 'historique-communes.json')) ? read('historique-communes') : null
  return list
}

// "Terre d?Emeraude" (2021) lost its apostrophe to an encoding; "ECLA  (" has two spaces.
function cleaned(name) {
  return name.replace(/(\p{L})\?(\p{L})/gu, "$1'$2").replace(/\s+/g, ' ').trim()
}

// Codes that are neither a commune nor a part of one in this list, with the commune that has their territory. The field
// anciensCodes has them all since 2021. The list of 2019 lacks most: there the history file, which ends on 2019-01-01, is followed.
function formerCodes(list, next) {
  const result = new Map([...list.former].filter(([old]) => !list.communes.has(old) && !list.parts.has(old)))
  if (list.historyFile) {
    const byId = new Map(list.historyFile.map(r => [r.id, r]))
    const latest = new Map()
    for (const r of list.historyFile) {
      const known = latest.get(r.code)
      if (!known || (r.dateDebut ?? '') >= (known.dateDebut ?? '')) latest.set(r.code, r)
    }
    for (const [code, record] of latest) {
      if (list.communes.has(code) || list.parts.has(code)) continue
      const end = last(record, byId)
      if (!list.communes.has(end)) continue // suppressed without successor
      expect(!result.has(code) || result.get(code) === end, `former code ${code}: ${result.get(code)}, ${end}`)
      result.set(code, end)
    }
  }
  for (const [old, target] of result) expect(list.communes.has(target), `former ${old} to ${target}`)
  if (list.historyFile) {
    // A handful of communes were suppressed outright long before 2019; only the next list names who has their territory.
    for (const [old, target] of next.former) {
      const known = list.communes.has(old) || list.parts.has(old) || result.has(old)
      if (!known && list.communes.has(target)) result.set(old, target)
    }
  }
  return result
}

// Communes that were suppressed and shared out among neighbours between 1949 and 1968: one list names one neighbour, another list
// another, so all are kept. Former codes of Corsica before 1976 (20nnn) and of Mayotte before 2011 (985nn, which the list of 2022
// moreover shifts) are left out: the library does not take them for commune codes.
function repair(lists) {
  const suppressed = ['08227', '45117', '51385', '51606', '60606']
  const neighbours = new Map(suppressed.map(c => [c, [...new Set(lists.map(l => l.former.get(c)))].sort()]))
  for (const list of lists) {
    for (const code of [...list.former.keys()]) if (/^20|^985/.test(code)) list.former.delete(code)
    for (const code of suppressed) list.former.set(code, neighbours.get(code).join(' '))
    for (const [code, to] of list.former) for (const c of to.split(' ')) expect(list.communes.has(c), `former ${code} to ${c}`)
  }
  for (const list of lists.slice(1)) {
    const before = lists[lists.indexOf(list) - 1]
    for (const [code, to] of list.former) {
      const from = before.former.get(code)
      const settled = from === undefined || from === to || !list.communes.has(from)
      expect(settled || before.parts.get(to)?.commune === from, `former ${code} moved from ${from} to ${to} in ${list.year}`)
    }
  }
}

function last(record, byId) {
  const seen = new Set()
  let at = record
  while (at && !seen.has(at.id)) {
    seen.add(at.id)
    const next = at.successeur ?? at.pole
    if (!next) return at.code
    at = byId.get(next)
    if (at && !at.dateFin && !at.successeur) return at.pole ? byId.get(at.pole).code : at.code
  }
  return null
}

function head() {
  return [
    '# Communes, groupings, départements and régions of France by year of the Code officiel géographique.',
    '# Data: Licence Ouverte. Sources, licence and how it is made: geography-NOTICE.txt beside this file. Do not edit.',
    `@years\t${EDITIONS.length}`,
    ...EDITIONS.map(e => [e.year, e.epci, e.ept ?? '', e.version].join('\t'))
  ]
}

function places(lists) {
  const newest = lists.at(-1)
  for (const l of lists) {
    expect(JSON.stringify(l.regions) === JSON.stringify(newest.regions), `régions of ${l.year}`)
    expect(JSON.stringify(l.departements) === JSON.stringify(newest.departements), `départements of ${l.year}`)
  }
  const codes = [...new Set(newest.collectivites.map(c => c.code))].sort()
  const names = new Map(lists[0].collectivites.map(c => [c.code, c.nom]))
  const rows = [...newest.departements, ...codes.map(c => [c, names.get(c), ''])].sort(byFirst)
  return [`@regions\t${newest.regions.length}`, ...[...newest.regions].sort(byFirst).map(r => r.join('\t')),
    `@departements\t${rows.length}`, ...rows.map(r => r.join('\t'))]
}

function groupings(lists) {
  return section('groupings', runs(lists, l => l.groupings, g => [g.kind, g.name]))
}

function communes(lists) {
  const facts = lists.map(l => new Map([...l.communes.values()].map(c =>
    [c.code, {name: c.nom, in: (l.memberships.get(c.code) ?? []).join(' ')}])))
  return section('communes', runs(lists, l => facts[lists.indexOf(l)], c => [c.name, c.in]))
}

function parts(lists) {
  return section('parts', runs(lists, l => l.parts, p => [p.kind, p.name, p.commune]))
}

function former(lists) {
  return section('former', runs(lists, l => l.former, to => [to]))
}

function section(title, rows) {
  return [`@${title}\t${rows.length}`, ...rows]
}

// One row for each unbroken run of lists in which a code has the same facts: code, facts, and the years "from-to" unless all.
function runs(lists, mapOf, factsOf) {
  const codes = [...new Set(lists.flatMap(l => [...mapOf(l).keys()]))].sort()
  const rows = []
  for (const code of codes) {
    let open = null
    lists.forEach((list, i) => {
      const value = mapOf(list).get(code)
      const text = value === undefined ? null : [code, ...factsOf(value)].join('\t')
      if (open && open.text === text) open.to = i
      else {
        if (open) rows.push(open)
        open = text === null ? null : {text, from: i, to: i}
      }
    })
    if (open) rows.push(open)
  }
  const span = r => r.from === 0 && r.to === lists.length - 1 ? ''
    : `\t${r.from === 0 ? '' : lists[r.from].year}-${r.to === lists.length - 1 ? '' : lists[r.to].year}`
  return rows.map(r => r.text + span(r))
}

function byFirst(a, b) {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0
}

function collectivite(code) {
  return /^97[578]|^98/.test(code)
}

function expect(condition, what) {
  if (!condition) throw new Error('The packages are not what this script expects: ' + what)
}

main(process.argv.slice(2))
