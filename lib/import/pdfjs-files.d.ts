/** The files of pdf.js that are shipped: its types are those of the package's front door. */
declare module 'pdfjs-dist/legacy/build/pdf.min.mjs' {
  export * from 'pdfjs-dist';
}
/** Its other half: importing it makes it known to the first. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs' {}
