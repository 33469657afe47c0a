import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Group } from '../api/answers.js';
import { Notice } from '../parts/notice.js';
import { counted } from '../parts/counted.js';
import type { StageHolder } from './graph-stage.js';
import type { GraphModel } from './group-model.js';
import { layOut } from './lay-out.js';
import { resolveColours } from './resolve-colours.js';
import { drawPng, saveFile } from './save-file.js';
import { writeCsv } from './write-csv.js';
import { writeSvg, type WrittenSvg } from './write-svg.js';

export interface GroupExportsProps {
  readonly group: Group;
  readonly model: GraphModel;
  readonly stageRef: StageHolder;
}

/** Takes the result away as a file. */
export function GroupExports({ group, model, stageRef }: GroupExportsProps): VNode {
  const [hasFailed, setFailed] = useState(false);
  const day = new Date().toISOString().slice(0, 10);
  const save = (content: BlobPart, type: string, extension: string): void => {
    saveFile(new Blob([content], { type }), `codeties-group-${day}.${extension}`);
  };
  const picture = (): WrittenSvg =>
    writeSvg({
      model,
      points: stageRef.current?.points() ?? layOut(model),
      colours: resolveColours(),
      title: `${counted(model.nodes.length, 'developer')}, ${counted(model.ties.length, 'tie')}, ${day}`,
    });
  const savePng = async (): Promise<void> => {
    setFailed(false);
    try {
      save(await drawPng(picture()), 'image/png', 'png');
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <div class="actions exports" role="group" aria-label="Save as">
        <span class="hint" aria-hidden="true">
          Save as
        </span>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            save(picture().text, 'image/svg+xml', 'svg');
          }}
        >
          SVG
        </button>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            void savePng();
          }}
        >
          PNG
        </button>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            save(writeCsv(group), 'text/csv', 'csv');
          }}
        >
          CSV
        </button>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            save(`${JSON.stringify(group, null, 2)}\n`, 'application/json', 'json');
          }}
        >
          JSON
        </button>
      </div>
      {hasFailed && (
        <Notice kind="problem">This browser could not draw the picture as PNG: the SVG holds the same.</Notice>
      )}
    </>
  );
}
