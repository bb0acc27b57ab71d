"""The interpreter of moto on the definitions of eng/bench/Engine, without HTTP and with its definition parsed once."""
import datetime
import json
import logging
import time
from pathlib import Path

from moto.stepfunctions.parser.api import ExecutionStatus, StateMachineType
from moto.stepfunctions.parser.asl.eval.evaluation_details import (
    AWSExecutionDetails,
    EvaluationDetails,
    ExecutionDetails,
    StateMachineDetails,
)
from moto.stepfunctions.parser.asl.eval.program_state import ProgramEnded
from moto.stepfunctions.parser.asl.parse.asl_parser import AmazonStateLanguageParser
from moto.stepfunctions.parser.backend.execution_worker import SyncExecutionWorker
from moto.stepfunctions.parser.mocking.mock_config import (
    MockedResponseReturn,
    MockedResponseThrow,
    MockTestCase,
    StateMockedResponses,
)

# It logs every error, those too that a definition catches.
logging.disable()

HERE = Path(__file__).parent
ROLE = "arn:aws:iam::123456789012:role/role"
WARM_UP_SECONDS = 1
MEASURED_SECONDS = 2


def read(name):
    return json.loads((HERE / name).read_text())


class Machine:
    def __init__(self, name, mock_test_case=None):
        self.definition = (HERE / f"{name}.asl.json").read_text()
        self.program = AmazonStateLanguageParser.parse(self.definition)[0]
        self.name = name
        self.mock_test_case = mock_test_case

    def run(self, given):
        worker = Worker(self, given)
        worker.start()
        state = worker.env.program_state()
        if not isinstance(state, ProgramEnded):
            raise RuntimeError(f"{self.name} ended as {state.__dict__}")
        return worker.env.states.get_input()


class Worker(SyncExecutionWorker):
    def __init__(self, machine, given):
        arn = f"arn:aws:states:us-east-1:123456789012:execution:{machine.name}:run"
        super().__init__(
            EvaluationDetails(
                aws_execution_details=AWSExecutionDetails(account="123456789012", region="us-east-1", role_arn=ROLE),
                execution_details=ExecutionDetails(
                    arn=arn, name="run", role_arn=ROLE, inpt=given, start_time=datetime.datetime.now(tz=datetime.timezone.utc)
                ),
                state_machine_details=StateMachineDetails(
                    arn="arn:aws:states:us-east-1:123456789012:stateMachine:" + machine.name,
                    name=machine.name,
                    typ=StateMachineType.STANDARD,
                    definition=machine.definition,
                ),
            ),
            exec_comm=Ended(),
            cloud_watch_logging_session=None,
            activity_store={},
            mock_test_case=machine.mock_test_case,
        )
        self.machine = machine

    def _get_evaluation_entrypoint(self):
        return self.machine.program


class Ended:
    def terminated(self):
        pass


def test_case(mocks, name):
    states = mocks["StateMachines"]["accounts"]["TestCases"][name]
    return MockTestCase("accounts", name, [responses(mocks, state, answer) for state, answer in states.items()])


def responses(mocks, state, name):
    answer = mocks["MockedResponses"][name]["0"]
    thrown = answer.get("Throw")
    response = MockedResponseThrow(0, 0, thrown["Error"], thrown["Cause"]) if thrown else MockedResponseReturn(0, 0, {"Payload": answer["Return"]})
    return StateMockedResponses(state, name, [response])


class Accounts:
    units = 3
    units_per_second = "executions/s"

    def __init__(self):
        mocks = read("accounts.mocks.json")
        self.given = read("accounts.input.json")
        self.cases = [(Machine("accounts", test_case(mocks, name)), output) for name, output in read("accounts.outputs.json").items()]

    def run(self):
        for machine, output in self.cases:
            if machine.run(self.given) != output:
                raise RuntimeError(f"{machine.mock_test_case.test_case_name} should have given {output}")


class Items:
    # A hundredth of what the others do: 10,000 take minutes.
    units = 100
    units_per_second = "items/s"

    def __init__(self):
        self.machine = Machine("map")
        self.given = self.numbered(0)
        self.expected = self.numbered(1)

    def run(self):
        if self.machine.run(self.given) != self.expected:
            raise RuntimeError("The Map's output is wrong.")

    def numbered(self, first):
        return [{"id": number, "n": number % 7 + first} for number in range(self.units)]


def run(seconds, work):
    started, idle = time.perf_counter(), time.process_time()
    rounds = 0
    while rounds == 0 or time.perf_counter() - started < seconds:
        work.run()
        rounds += 1
    units = rounds * work.units
    return units / (time.perf_counter() - started), (time.process_time() - idle) * 1e6 / units


def measure(name, work):
    run(WARM_UP_SECONDS, work)
    rate, processor = run(MEASURED_SECONDS, work)
    print(f"figure {name} {rate:.2f} {work.units_per_second}")
    print(f"figure {name}-cpu {processor:.2f} microseconds")


measure("accounts", Accounts())
measure("map-items", Items())
