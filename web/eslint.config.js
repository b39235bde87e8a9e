import tseslint from "typescript-eslint";

const ROOMS = ["wall", "desk", "planner", "field", "portal", "admin", "sign-in", "security", "duty", "rules", "plans", "indicators", "tasks"];

/** A room imports only itself and shared; shared imports no room. */
function boundary(room) {
  const others = ROOMS.filter((other) => other !== room).join("|");
  const message = `${room} may import only itself and shared`;
  return {
    files: [`src/${room}/**/*.ts`],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        { patterns: [{ regex: `(^|/)\\.\\./(${others})(/|$)|^(/|src/)|/(main|app)$`, message }] },
      ],
      // What is heavy may be loaded later, from beside the file that needs it.
      "no-restricted-syntax": ["error", { selector: "ImportExpression:not([source.value=/^\\.\\u002F[a-z-]+$/])", message: `${message}, later on only a file beside` }],
    },
  };
}

export default tseslint.config(
  { ignores: ["dist/**", "node_modules/**", "src/shared/api/openapi.d.ts"] },
  ...tseslint.configs.strictTypeChecked,
  {
    files: ["**/*.ts"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": "off",
      "@typescript-eslint/unbound-method": "off",
      eqeqeq: "error",
      "max-lines": ["error", 400],
    },
  },
  ...[...ROOMS, "shared"].map(boundary),
  { files: ["**/*.js"], extends: [tseslint.configs.disableTypeChecked] },
);
