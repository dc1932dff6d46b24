import { afterAll } from 'vitest'
import { deleteTemporaryDirectories } from './builders/temporary-directory'

afterAll(deleteTemporaryDirectories)
