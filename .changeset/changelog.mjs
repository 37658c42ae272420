// Changelogs for people: what a user can now do. No commits, and no line for each room that moved along: all rooms have one version.
export default {
  getReleaseLine: ({ summary }) => `- ${summary.trim().replaceAll(/\n(?=.)/g, "\n  ")}`,
  getDependencyReleaseLine: () => "",
};
