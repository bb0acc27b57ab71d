import { readFile } from 'node:fs/promises';

const marker = '<!-- cdk-diff -->';
const longest = 65_000; // GitHub refuses a comment of more than 65,536 characters.

/** Writes the diff as one comment of the pull request, in the place of the comment of the last run. */
export default async function comment({ github, context, file }) {
  const text = await readFile(file, 'utf8');
  const shown = text.length > longest ? `${text.slice(0, longest)}\n\n(cut here: the whole diff is in the log of this run)` : text;
  const body = `${marker}\n${shown}`;
  const where = { owner: context.repo.owner, repo: context.repo.repo };
  const issue = context.payload.pull_request.number;

  const comments = await github.paginate(github.rest.issues.listComments, { ...where, issue_number: issue });
  const earlier = comments.find((one) => one.body?.startsWith(marker));
  if (earlier) {
    await github.rest.issues.updateComment({ ...where, comment_id: earlier.id, body });
  } else {
    await github.rest.issues.createComment({ ...where, issue_number: issue, body });
  }
}
