import { createTheme, localStorageColorSchemeManager } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';

const accent: MantineColorsTuple = [
  '#eef3fd',
  '#dce6fb',
  '#b9ccf6',
  '#94b4ff',
  '#6a92ee',
  '#3b6bdc',
  '#2a55c4',
  '#2148a9',
  '#1c3d8f',
  '#162f6e',
];

const gray: MantineColorsTuple = [
  '#f5f6f8',
  '#edeff2',
  '#e5e8ec',
  '#dfe3e8',
  '#c5ccd4',
  '#8a94a1',
  '#545f6d',
  '#3e4752',
  '#2a3139',
  '#191f26',
];

const dark: MantineColorsTuple = [
  '#e6eaee',
  '#c6cdd4',
  '#9fa9b4',
  '#6a7581',
  '#2b3239',
  '#21272d',
  '#171b1f',
  '#171b1f',
  '#0f1215',
  '#0a0c0e',
];

const red: MantineColorsTuple = [
  '#fdf1f0',
  '#fce8e6',
  '#f7c9c5',
  '#ff9188',
  '#e5665c',
  '#cf4037',
  '#b3261e',
  '#971f18',
  '#7b1913',
  '#5f130e',
];

const radius = '6px';
const shadow = 'var(--shadow)';

/** The stack puts Inter first for Latin letters and figures and leaves Chinese to the face each system draws best. */
const fontFamily =
  "'Inter Variable', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif";

export const theme = createTheme({
  fontFamily,
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, Consolas, 'Noto Sans Mono CJK SC', monospace",
  colors: { accent, gray, dark, red },
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 5 },
  defaultRadius: 'sm',
  radius: { xs: radius, sm: radius, md: radius, lg: radius, xl: radius },
  shadows: { xs: shadow, sm: shadow, md: shadow, lg: shadow, xl: shadow },
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '32px' },
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '24px', xl: '28px' },
  fontWeights: { regular: '400', medium: 'var(--medium)', bold: 'var(--strong)' },
  breakpoints: { xs: '24em', sm: '40em', md: '64em', lg: '80em', xl: '96em' },
  headings: {
    fontWeight: 'var(--strong)',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '28px' },
      h2: { fontSize: '16px', lineHeight: '24px' },
      h3: { fontSize: '14px', lineHeight: '20px' },
      h4: { fontSize: '14px', lineHeight: '20px' },
      h5: { fontSize: '13px', lineHeight: '18px' },
      h6: { fontSize: '12px', lineHeight: '16px' },
    },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false } },
    Modal: {
      defaultProps: {
        centered: true,
        overlayProps: { backgroundOpacity: 0.4 },
        transitionProps: { duration: 120 },
      },
    },
    Drawer: {
      defaultProps: { overlayProps: { backgroundOpacity: 0.4 }, transitionProps: { duration: 160 } },
    },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } },
    Select: { defaultProps: { allowDeselect: false } },
  },
});

/** Points Mantine's surface colours at our tokens, so that a component and a hand-written rule never disagree. */
export const themeVariables: CSSVariablesResolver = () => {
  const surfaces = {
    '--mantine-color-body': 'var(--card)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-bright': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text-dim)',
    '--mantine-color-placeholder': 'var(--text-dim)',
    '--mantine-color-anchor': 'var(--accent-text)',
    '--mantine-color-error': 'var(--late)',
    '--mantine-color-default': 'var(--card)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-color': 'var(--text)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-disabled': 'var(--sunken)',
    '--mantine-color-disabled-color': 'var(--text-dim)',
    '--mantine-color-disabled-border': 'var(--line)',
  };
  return { variables: {}, light: surfaces, dark: surfaces };
};

/** Remembers light, dark or "as the system says" under the key that `public/first-paint.js` reads. */
export const schemeMemory = localStorageColorSchemeManager({ key: 'sopflow.scheme' });
