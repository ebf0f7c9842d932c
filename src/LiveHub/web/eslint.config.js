import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Forbids the files of one folder to import from the named folders of src. */
function boundary(folder, forbidden, because) {
  return {
    files: [`src/${folder}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: forbidden.map((name) => `**/${name}/**`), message: because }] },
      ],
    },
  };
}

const FEATURES = ['wall', 'store', 'history', 'setup'];

export default defineConfig(
  { ignores: ['dist', 'src/contracts/contracts.g.ts'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
      reactHooks.configs.flat['recommended-latest'],
    ],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-console': 'error',
    },
  },
  boundary('live', ['ui', 'app', 'features', 'routing', 'api'], 'The live store knows the contract only.'),
  boundary('api', ['ui', 'app', 'features', 'routing', 'live'], 'The REST client knows the contract only.'),
  boundary('ui', ['app', 'features', 'live', 'api'], 'Primitives know no data.'),
  ...FEATURES.map((feature) =>
    boundary(
      `features/${feature}`,
      ['app', ...FEATURES.filter((other) => other !== feature).flatMap((other) => [`features/${other}`, `../${other}`])],
      'Features do not know each other.',
    ),
  ),
);
