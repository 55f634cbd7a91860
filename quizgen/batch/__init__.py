"""An archive of articles becomes a folder of banks: on all cores or a cluster, and on from where a run was stopped."""

from quizgen.batch.cluster import work_on_cluster
from quizgen.batch.corpus import ENDINGS, count_articles, read_corpus
from quizgen.batch.journal import Record
from quizgen.batch.pool import work_here
from quizgen.batch.run import Outcome, run_batch
from quizgen.batch.task import Plan

__all__ = [
    "ENDINGS",
    "Outcome",
    "Plan",
    "Record",
    "count_articles",
    "read_corpus",
    "run_batch",
    "work_here",
    "work_on_cluster",
]
