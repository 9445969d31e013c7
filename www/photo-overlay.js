// The preview: the photo, the frame proposed, the faces found, and the four marks, which sliders and pointers move alike.

const TALL = 45; // millimetres: the picture as if it were printed so high

/** The most pixels across. */
export const WIDE = 700;

export class Overlay {
  constructor(canvas, sliders, mm, moved) {
    Object.assign(this, { canvas, sliders, mm, moved, touched: false });
    for (const slider of sliders) slider.addEventListener("input", () => this.slid());
    canvas.addEventListener("pointerdown", (event) => this.grab(event));
    canvas.addEventListener("pointermove", (event) => this.drag(event));
    canvas.addEventListener("pointerup", () => (this.held = undefined));
  }

  /** The picture as the browser shows it, turned as its camera says. */
  show(picture, report) {
    const { width = 35, height = 45 } = report.photo;
    this.canvas.width = Math.min(width, WIDE);
    Object.assign(this, { picture, width, height, each: height / TALL, touched: false });
    this.canvas.height = Math.round((this.canvas.width * height) / width);
    this.place(report.points ?? this.usual());
  }

  /** Where a head would be. */
  usual() {
    const at = (x, y) => [this.width * x, this.height * y];
    return { crown: at(0.5, 0.1), chin: at(0.5, 0.86), eyes: [at(0.38, 0.47), at(0.62, 0.47)] };
  }

  place({ crown, chin, eyes: [left, right] }) {
    const points = { crown, chin, left, right };
    for (const slider of this.sliders) {
      const x = slider.dataset.axis === "x";
      slider.max = (x ? this.width : this.height) / this.each;
      slider.value = points[slider.dataset.point][x ? 0 : 1] / this.each;
    }
    this.read();
  }

  slid() {
    this.touched = true;
    this.read();
    this.moved();
  }

  read() {
    for (const slider of this.sliders) {
      const text = this.mm.replace("{value}", Number(slider.value).toLocaleString(document.documentElement.lang));
      slider.nextElementSibling.value = text;
      slider.setAttribute("aria-valuetext", text);
    }
  }

  /** In pixels of the picture. */
  points() {
    const at = (name) => this.sliders.filter(({ dataset }) => dataset.point === name).map(({ value }) => value * this.each);
    return { crown: at("crown"), chin: at("chin"), eyes: [at("left"), at("right")] };
  }

  grab(event) {
    const here = this.under(event);
    const { crown, chin, eyes: [left, right] } = this.points();
    const near = Object.entries({ crown, chin, left, right })
      .map(([name, [x, y]]) => [name, Math.hypot(x - here[0], y - here[1])])
      .sort(([, one], [, other]) => one - other)[0];
    if (near[1] > this.height / 12) return;
    this.held = near[0];
    this.canvas.setPointerCapture(event.pointerId);
  }

  drag(event) {
    if (!this.held) return;
    const [x, y] = this.under(event);
    for (const slider of this.sliders.filter(({ dataset }) => dataset.point === this.held)) {
      slider.value = (slider.dataset.axis === "x" ? x : y) / this.each;
    }
    this.slid();
  }

  under({ offsetX, offsetY }) {
    const { clientWidth, clientHeight } = this.canvas;
    return [(offsetX * this.width) / clientWidth, (offsetY * this.height) / clientHeight];
  }

  draw({ frame, faces }) {
    const context = this.canvas.getContext("2d");
    const by = this.canvas.width / this.width;
    context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    if (this.picture) context.drawImage(this.picture, 0, 0, this.canvas.width, this.canvas.height);
    const outline = (colour, dash, left, top, width, height) => {
      context.setLineDash(dash);
      context.lineWidth = 2;
      for (const [shade, off] of [["#fff", 1], [colour, 0]]) {
        context.strokeStyle = shade;
        context.strokeRect(left * by + off, top * by + off, width * by, height * by);
      }
    };
    for (const { box } of this.touched ? [] : (faces?.found ?? [])) outline("#6a6af4", [4, 4], ...box);
    if (frame) outline("#18753c", [], frame.left, frame.top, frame.width, frame.height);
    const { crown, chin, eyes } = this.points();
    for (const [x, y] of [crown, chin, ...eyes]) this.mark(context, x * by, y * by);
  }

  mark(context, x, y) {
    context.setLineDash([]);
    for (const [colour, width] of [["#fff", 4], ["#000091", 2]]) {
      context.strokeStyle = colour;
      context.lineWidth = width;
      context.beginPath();
      context.moveTo(x - 12, y);
      context.lineTo(x + 12, y);
      context.moveTo(x, y - 12);
      context.lineTo(x, y + 12);
      context.stroke();
    }
  }

  clear() {
    this.picture?.close();
    this.picture = undefined;
    this.canvas.width = this.canvas.height = 1;
  }
}
