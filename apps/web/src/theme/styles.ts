// The style sheets in their order: libraries in a layer below, then the face, our tokens and what holds everywhere.
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import '@fontsource-variable/inter';
import './tokens.css';
import './base.css';
