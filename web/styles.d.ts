// A style sheet that is imported is a file of its own; the import gives its address.
declare module '*.css' {
  const address: string;
  export default address;
}
