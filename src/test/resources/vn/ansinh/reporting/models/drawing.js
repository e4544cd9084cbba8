/* Draws a model with bpmn-js or dmn-js and finds what a reader would stumble over. */

async function drawProcess(xml) {
  // One font wherever it is drawn: what fits in it fits in the narrower Arial of an office's Cockpit too.
  const font = { fontFamily: "'Noto Sans', Arial, sans-serif" };
  const viewer = new BpmnJS({ container: '#canvas', textRenderer: { defaultStyle: font, externalStyle: font } });
  const { warnings } = await viewer.importXML(xml);
  const { svg } = await viewer.saveSVG();
  return { svg, problems: [...warnings.map((warning) => warning.message), ...layoutProblems(viewer)] };
}

async function drawDecision(xml) {
  const viewer = new DmnJS({ container: '#canvas' });
  const done = (run) => new Promise((resolve, reject) => {
    run((error, warnings) => (error ? reject(error) : resolve(warnings || [])));
  });
  const warnings = await done((callback) => viewer.importXML(xml, callback));
  const table = viewer.getViews().find((view) => view.type === 'decisionTable');
  await done((callback) => viewer.open(table, callback));
  return { problems: warnings.map((warning) => warning.message) };
}

function layoutProblems(viewer) {
  const registry = viewer.get('elementRegistry');
  const elements = registry.getAll().filter((element) => element.parent);
  const lines = elements.filter((element) => element.waypoints);
  const labels = elements.filter((element) => element.labelTarget).map((label) => ({
    of: label.labelTarget,
    box: textBox(registry, label),
  }));
  const shapes = elements.filter((element) => !element.waypoints && !element.labelTarget);
  const problems = [];

  for (const shape of shapes) {
    const text = textBox(registry, shape);
    if (text && !contains(shape, text)) problems.push(`The text of ${shape.id} is larger than its box`);
  }
  pairs(shapes, (a, b) => {
    if (!within(a, b) && !within(b, a) && a.host !== b && b.host !== a && overlap(a, b)) {
      problems.push(`${a.id} overlaps ${b.id}`);
    }
  });
  pairs(labels, (a, b) => {
    if (overlap(a.box, b.box)) problems.push(`The label of ${a.of.id} overlaps the label of ${b.of.id}`);
  });
  for (const label of labels) {
    for (const shape of shapes) {
      if (!within(label.of, shape) && overlap(label.box, shape)) {
        problems.push(`The label of ${label.of.id} overlaps ${shape.id}`);
      }
    }
    for (const line of lines) {
      if (segments(line).some((segment) => hits(segment, label.box))) {
        problems.push(`${line.id} crosses the label of ${label.of.id}`);
      }
    }
  }
  for (const line of lines) {
    const ends = [line.source, line.target];
    for (const shape of shapes) {
      if (!ends.includes(shape) && !ends.some((end) => within(end, shape))
          && segments(line).some((segment) => hits(segment, shape))) {
        problems.push(`${line.id} crosses ${shape.id}`);
      }
    }
    if (line.type === 'bpmn:SequenceFlow' && segments(line).some(([a, b]) => a.x !== b.x && a.y !== b.y)) {
      problems.push(`${line.id} runs aslant`);
    }
  }
  pairs(lines, (a, b) => {
    if (segments(a).some((s) => segments(b).some((t) => meet(s, t)))) problems.push(`${a.id} crosses ${b.id}`);
  });
  return problems;
}

/** Where the text of a shape or label really is; what the model says about a label is only a wish. */
function textBox(registry, element) {
  const text = registry.getGraphics(element).querySelector(':scope > .djs-visual text');
  if (!text || !text.textContent.trim()) return null;
  const box = text.getBBox();
  return { x: element.x + box.x, y: element.y + box.y, width: box.width, height: box.height };
}

function within(element, container) {
  for (let parent = element.parent; parent; parent = parent.parent) if (parent === container) return true;
  return false;
}

function contains(outer, inner) {
  return inner.x >= outer.x + 2 && inner.y >= outer.y + 2
      && inner.x + inner.width <= outer.x + outer.width - 2 && inner.y + inner.height <= outer.y + outer.height - 2;
}

function overlap(a, b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function segments(line) {
  return line.waypoints.slice(1).map((point, index) => [line.waypoints[index], point]);
}

function hits([a, b], box) {
  const corners = [
    { x: box.x, y: box.y },
    { x: box.x + box.width, y: box.y },
    { x: box.x + box.width, y: box.y + box.height },
    { x: box.x, y: box.y + box.height },
  ];
  const inside = (p) => p.x > box.x && p.x < box.x + box.width && p.y > box.y && p.y < box.y + box.height;
  return inside(a) || inside(b) || corners.some((corner, i) => meet([a, b], [corner, corners[(i + 1) % 4]]));
}

/** Whether two segments cross or lie on one another; touching at an end is no crossing. */
function meet([a, b], [c, d]) {
  const side = (p, q, r) => Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  const [abc, abd, cda, cdb] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)];
  if (abc === 0 && abd === 0) {
    const axis = a.x === b.x ? 'y' : 'x';
    const [from, to] = [Math.min(a[axis], b[axis]), Math.max(a[axis], b[axis])];
    return Math.min(Math.max(c[axis], d[axis]), to) > Math.max(Math.min(c[axis], d[axis]), from);
  }
  return abc * abd < 0 && cda * cdb < 0;
}

function pairs(list, visit) {
  list.forEach((a, index) => list.slice(index + 1).forEach((b) => visit(a, b)));
}
