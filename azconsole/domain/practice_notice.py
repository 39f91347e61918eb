"""The one sentence that every place uses which says that the practice cloud is in use."""

from azconsole.domain.texts import say

PRACTICE_NOTICE = say("Practice cloud: nothing here reaches Azure. Users, apps and secrets are made up for training.")
