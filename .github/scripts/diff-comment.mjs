import { readFile } from 'node:fs/promises';

const marker = '<!-- cdk-diff -->';
const longest = 65_000; // GitHub refuses a comment of more than 65,536 characters.

/** Writes the diff as one comment of the pull request, in the place of the comment of the last run. */
export default async function comment({ github, context, file }) {
  const text = await readFile(file, 'utf8');
  const shown = text.length > longest ? `${text.slice(0, longest)}\n\n(cut here: the whole diff is in the log of this run)` : text;
  const body = `${marker}\n${shown}`;
  const where = { owner: context.repo.owner, repo: context.repo.repo };
  const issue = await pullRequest({ github, context, where });

  const comments = await github.paginate(github.rest.issues.listComments, { ...where, issue_number: issue });
  const earlier = comments.find((one) => one.body?.startsWith(marker));
  if (earlier) {
    await github.rest.issues.updateComment({ ...where, comment_id: earlier.id, body });
  } else {
    await github.rest.issues.createComment({ ...where, issue_number: issue, body });
  }
}

/** The open pull request of the branch whose run has ended; a run of a fork doesn't name it. */
async function pullRequest({ github, context, where }) {
  const { head_repository: from, head_branch: branch, head_sha: commit } = context.payload.workflow_run;
  const { data } = await github.rest.pulls.list({ ...where, state: 'open', head: `${from.owner.login}:${branch}` });
  const found = data.find((one) => one.head.sha === commit);
  if (!found) {
    throw new Error(`No open pull request of ${from.full_name}:${branch} is at ${commit}; a newer run will show its changes.`);
  }
  return found.number;
}
