import { hours } from '@doorstep/domain';
import type { StationHead } from './register-line';
import { words } from './words';

/** The columns of the sheet and how wide each is, in characters. */
export const SHEET_COLUMNS = [
  ['编号', 15],
  ['日期', 17],
  ['楼号', 16],
  ['居民', 12],
  ['反映问题', 46],
  ['类别', 12],
  ['紧急程度', 10],
  ['接待人', 12],
  ['经办单位', 20],
  ['状态', 10],
  ['办理情况', 36],
  ['办结时间', 17],
  ['备注', 34],
] as const;

/** Styles of cells, by their place in styles.xml. */
const STYLE = { title: 1, head: 2, text: 3, moment: 4 };
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const letter = (column: number): string => String.fromCharCode(65 + column);
const LAST = letter(SHEET_COLUMNS.length - 1);

/** What XML cannot carry goes; what the format would read as a code of its own is kept as written. */
const clean = (said: string): string =>
  said
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

const inline = (said: string, style: number): string =>
  `s="${style}" t="inlineStr"><is><t xml:space="preserve">${clean(said)}</t></is></c>`;

/** A text stays a text, whatever it begins with: nothing in it is ever run as a formula. */
export const textCell = (said: string): string => (said === '' ? '' : inline(said, STYLE.text));

/** Days since 1899-12-30 on the station's wall clock, as spreadsheets count them: it can be sorted and filtered by. */
export const dateCell = (moment: Date): string =>
  `s="${STYLE.moment}"><v>${(moment.getTime() + hours(8)) / 86_400_000 + 25_569}</v></c>`;

/** One row; an empty cell is left out. */
export const rowXml = (row: number, cells: readonly string[]): string =>
  `<row r="${row}">${cells
    .map((cell, column) => (cell === '' ? '' : `<c r="${letter(column)}${row}" ${cell}`))
    .join('')}</row>`;

/** Title and head stay in sight while one scrolls; each column can be filtered. */
export function sheetHead(title: string): string {
  const columns = SHEET_COLUMNS.map(
    ([, width], n) => `<col min="${n + 1}" max="${n + 1}" width="${width}" customWidth="1"/>`,
  );
  const pane =
    '<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>';
  return `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>
<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>
<sheetFormatPr defaultRowHeight="18"/><cols>${columns.join('')}</cols><sheetData>
<row r="1" ht="30" customHeight="1"><c r="A1" ${inline(title, STYLE.title)}</row>
${rowXml(
  2,
  SHEET_COLUMNS.map(([name]) => inline(name, STYLE.head)),
)}`;
}

export const SHEET_TAIL = `</sheetData><autoFilter ref="A2:${LAST}2"/><mergeCells count="1"><mergeCell ref="A1:${LAST}1"/></mergeCells>
<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>
<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>
<headerFooter><oddFooter>&amp;C第&amp;P页 共&amp;N页</oddFooter></headerFooter></worksheet>`;

/** Everything of the workbook but its one sheet: path → XML. */
export function workbookParts(title: string, head: StationHead): Record<string, string> {
  const part = (name: string, type: string): string =>
    `<Override PartName="${name}" ContentType="application/vnd.openxmlformats-${type}+xml"/>`;
  const spread = 'officedocument.spreadsheetml';
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('/xl/workbook.xml', `${spread}.sheet.main`)}${part('/xl/worksheets/sheet1.xml', `${spread}.worksheet`)}${part('/xl/styles.xml', `${spread}.styles`)}${part('/docProps/core.xml', 'package.core-properties')}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="r2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${clean(title)}</dc:title><dc:creator>${clean(head.stationName)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${head.printedAt}</dcterms:created></cp:coreProperties>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${words.sheetName}" sheetId="1" r:id="r1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${words.sheetName}!$1:$2</definedName></definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
  };
}

const EDGE = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color rgb="FFB8AEA6"/></${side}>`)
  .join('');

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>
<fonts count="3"><font><sz val="11"/><name val="微软雅黑"/></font><font><b/><sz val="16"/><name val="微软雅黑"/></font><font><b/><sz val="11"/><name val="微软雅黑"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF3EDE7"/><bgColor indexed="64"/></patternFill></fill></fills>
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${EDGE}<diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf><xf numFmtId="0" fontId="2" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
